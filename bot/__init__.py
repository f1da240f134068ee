"""Telegram in and out, nothing else."""
