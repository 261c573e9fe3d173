"""What a mission letter is understood to say."""
