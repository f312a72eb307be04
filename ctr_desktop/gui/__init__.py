"""The window, its panes, dialogs and small widgets."""
