"""The frame around every screen: sidebar, context bar, header, body, bottom bar."""
