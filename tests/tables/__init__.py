"""Lists brought in from files, read by the rooms that both front ends use."""
