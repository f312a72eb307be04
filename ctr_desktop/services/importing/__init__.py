"""Import: read, prepare, accept as new, or put onto the programme that a document changes."""
