"""Use cases without Qt: one method is one transaction and returns its changes."""
