"""The archive for assistants: an MCP server (https://modelcontextprotocol.io) with the official SDK, extra `onrecord[mcp]`.

shapes.py   what the tools give back: exact stretches of the text with their offsets, so that nothing need be retyped
quote.py    the archive's facts in those shapes
tools.py    the tools: search_statements, get_dispatch, who, timeline, read_text
run.py      over standard input and output, or streamable HTTP on this machine
"""
