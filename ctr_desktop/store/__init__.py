"""The one place that talks to SQLite."""
