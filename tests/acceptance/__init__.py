"""What the consultant lives through, told as stories."""
