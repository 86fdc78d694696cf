"""What a playbook must not say, one subject a file."""
