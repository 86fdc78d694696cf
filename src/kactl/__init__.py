"""Process as code for key-account delivery."""

__version__ = "0.1.0"
