"""From pages to HTML: views, theme, components, assets."""
