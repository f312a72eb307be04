"""Bytes of a document in, an outline with its tasks out."""
