"""Qt models without widgets."""
