using VRLab.Core;

namespace VRLab.Interface;

/// <summary>Widgets that hold others.</summary>
public abstract record ContainerWidget(IReadOnlyList<Widget> Children) : Widget;

/// <summary>One below the other.</summary>
public sealed record ColumnWidget(IReadOnlyList<Widget> Children) : ContainerWidget(Children);

/// <summary>Side by side, by their shares.</summary>
public sealed record RowWidget(IReadOnlyList<Widget> Children) : ContainerWidget(Children);

/// <summary>In equal cells, row by row.</summary>
public sealed record GridWidget(int Columns, IReadOnlyList<Widget> Children) : ContainerWidget(Children);

/// <summary>Pages of which one is shown: the value is its index.</summary>
public sealed record TabsWidget(IReadOnlyList<LocalizedText> Titles, IReadOnlyList<Widget> Pages) : ContainerWidget(Pages);

/// <summary>
/// A question over the rest of the panel, which rests meanwhile. Value 1 while it is open; pressing one of its buttons closes it and
/// reports the button's index.
/// </summary>
public sealed record DialogWidget(LocalizedText Title, LocalizedText Text, IReadOnlyList<LocalizedText> Buttons) : Widget;
