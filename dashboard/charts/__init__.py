"""What to show: one module per question, drawn by figure.py and written by the exports."""
