"""Text itself: its languages, stems and pieces, and what Markdown and HTML make of it."""
