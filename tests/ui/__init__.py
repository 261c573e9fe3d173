"""The screens, driven by the keyboard."""
