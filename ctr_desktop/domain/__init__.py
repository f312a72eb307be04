"""The office's vocabulary and rules: frozen values and pure functions."""
