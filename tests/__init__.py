"""Tests, mirroring the package; `acceptance` reads as user stories."""
