"""CTR Desktop: follow a committee's work programme offline."""

__version__ = "0.9.1"
