namespace VRLab.Interface;

/// <summary>Places what a panel shows now: stacks, rows, grids, the open page of tabs. Allocates nothing once its list has grown.</summary>
public sealed class PanelLayout(PanelDefinition definition)
{
    private readonly List<PlacedWidget> _placed = [];

    /// <summary>Containers before what they hold.</summary>
    public IReadOnlyList<PlacedWidget> Placed => _placed;

    /// <summary>The open dialog's place in <see cref="Placed"/>, or -1; all else rests while there is one.</summary>
    public int OpenDialog { get; private set; }

    /// <summary>How much higher the content is than the panel, in meters; 0 where it fits.</summary>
    public float OverflowMeters { get; private set; }

    public void Compute(PanelState state)
    {
        _placed.Clear();
        OpenDialog = -1;
        PanelRectangle content = PanelRectangle.Centered(definition.SizeMeters).Inset(PanelMetrics.PaddingMeters);
        OverflowMeters = Math.Max(0f, WidgetHeights.HeightOf(definition.Root) - content.Height);
        Place(definition.Root, content, state);
        PlaceDialog(content, state);
    }

    /// <summary>Where a widget is shown now; false where it is on a closed page.</summary>
    public bool TryFind(int number, out PanelRectangle box)
    {
        foreach (PlacedWidget placed in _placed)
        {
            if (placed.Number == number)
            {
                box = placed.Box;
                return true;
            }
        }

        box = default;
        return false;
    }

    private void Place(Widget widget, PanelRectangle box, PanelState state)
    {
        if (widget is DialogWidget)
        {
            return;
        }

        int number = definition.NumberOf(widget);
        _placed.Add(new PlacedWidget(number, widget, box));
        switch (widget)
        {
            case ColumnWidget column:
                PlaceColumn(column.Children, box, state);
                break;
            case RowWidget row:
                PlaceRow(row.Children, box, state);
                break;
            case GridWidget grid:
                PlaceGrid(grid, box, state);
                break;
            case TabsWidget tabs:
                int page = Math.Clamp((int)state.ValueOf(number), 0, tabs.Pages.Count - 1);
                Place(tabs.Pages[page], box.BelowStrip(WidgetHeights.TabBarMeters + PanelMetrics.GapMeters), state);
                break;
        }
    }

    private void PlaceColumn(IReadOnlyList<Widget> children, PanelRectangle box, PanelState state)
    {
        float needed = 0f;
        int shown = 0;
        int flexible = 0;
        for (int i = 0; i < children.Count; i++)
        {
            Widget child = children[i];
            needed += WidgetHeights.HeightOf(child);
            shown += child is DialogWidget ? 0 : 1;
            flexible += WidgetHeights.IsFlexible(child) ? 1 : 0;
        }

        float free = box.Height - needed - (Math.Max(0, shown - 1) * PanelMetrics.GapMeters);
        float squeeze = free < 0f && needed > 0f ? Math.Max(0.2f, (needed + free) / needed) : 1f;
        float top = box.Top;
        for (int i = 0; i < children.Count; i++)
        {
            Widget child = children[i];
            float height = WidgetHeights.HeightOf(child) * squeeze;
            height += WidgetHeights.IsFlexible(child) && free > 0f ? free / flexible : 0f;
            Place(child, new PanelRectangle(box.Left, top - height, box.Width, height), state);
            top -= child is DialogWidget ? 0f : height + PanelMetrics.GapMeters;
        }
    }

    private void PlaceRow(IReadOnlyList<Widget> children, PanelRectangle box, PanelState state)
    {
        float shares = 0f;
        for (int i = 0; i < children.Count; i++)
        {
            Widget child = children[i];
            shares += child.Share;
        }

        float width = box.Width - ((children.Count - 1) * PanelMetrics.GapMeters);
        float left = box.Left;
        for (int i = 0; i < children.Count; i++)
        {
            Widget child = children[i];
            float part = width * child.Share / shares;
            Place(child, new PanelRectangle(left, box.Bottom, part, box.Height), state);
            left += part + PanelMetrics.GapMeters;
        }
    }

    private void PlaceGrid(GridWidget grid, PanelRectangle box, PanelState state)
    {
        int rows = (grid.Children.Count + grid.Columns - 1) / grid.Columns;
        float width = (box.Width - ((grid.Columns - 1) * PanelMetrics.GapMeters)) / grid.Columns;
        float height = (box.Height - ((rows - 1) * PanelMetrics.GapMeters)) / rows;
        for (int i = 0; i < grid.Children.Count; i++)
        {
            float left = box.Left + (i % grid.Columns * (width + PanelMetrics.GapMeters));
            float top = box.Top - (i / grid.Columns * (height + PanelMetrics.GapMeters));
            Place(grid.Children[i], new PanelRectangle(left, top - height, width, height), state);
        }
    }

    private void PlaceDialog(PanelRectangle content, PanelState state)
    {
        for (int number = 0; number < definition.Widgets.Count; number++)
        {
            if (definition.Widgets[number] is DialogWidget dialog && state.ValueOf(number) > 0.5)
            {
                OpenDialog = _placed.Count;
                float height = Math.Min(content.Height, PanelMetrics.RowMeters * 4.5f);
                _placed.Add(new PlacedWidget(number, dialog, new PanelRectangle(
                    content.Left + (content.Width * 0.06f), content.Center.Y - (height * 0.5f), content.Width * 0.88f, height)));
                return;
            }
        }
    }
}
