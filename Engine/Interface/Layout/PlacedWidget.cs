namespace VRLab.Interface;

/// <summary>A widget that is shown now, and where.</summary>
public readonly record struct PlacedWidget(int Number, Widget Widget, PanelRectangle Box);
