"""Start-up, command line and everything that wires the layers."""
