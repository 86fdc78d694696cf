"""The world outside: other files, engines and sockets."""
