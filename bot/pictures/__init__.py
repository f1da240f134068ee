"""Drawings that are made when they are sent: the same key gives the same bytes, nothing is kept."""
