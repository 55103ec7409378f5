namespace VRLab.Interface;

/// <summary>How high widgets want to be, from their data alone; and which of them take what is left over.</summary>
public static class WidgetHeights
{
    public const float TabBarMeters = PanelMetrics.RowMeters;

    /// <summary>The height that the widget needs, in meters.</summary>
    public static float HeightOf(Widget widget) => widget.Rows > 0f && widget is not ContainerWidget ? widget.Rows * PanelMetrics.RowMeters : widget switch
    {
        ColumnWidget column => SumOf(column.Children),
        RowWidget row => LargestOf(row.Children),
        GridWidget grid => GridHeight(grid),
        TabsWidget tabs => TabBarMeters + PanelMetrics.GapMeters + LargestOf(tabs.Pages),
        LabelWidget { Role: LabelRole.Title } => PanelMetrics.TitleLineMeters * 1.25f,
        LabelWidget { Role: LabelRole.Note } => PanelMetrics.NoteLineMeters * 1.2f,
        LabelWidget => PanelMetrics.LineMeters * 1.3f,
        SliderWidget or ProgressWidget => PanelMetrics.RowMeters * 1.5f,
        ChoiceWidget choice => choice.Text.English.Length > 0 ? PanelMetrics.RowMeters + PanelMetrics.LineMeters : PanelMetrics.RowMeters,
        ListWidget list => list.VisibleRows * PanelMetrics.RowMeters,
        TableWidget table => (table.VisibleRows + 1) * PanelMetrics.TableRowMeters,
        StepsWidget steps => steps.VisibleRows * PanelMetrics.StepRowMeters,
        PlotWidget or ImageWidget => PanelMetrics.RowMeters * 4f,
        KeyboardWidget => PanelMetrics.RowMeters * KeyboardLayout.RowCount,
        DialogWidget => 0f,
        _ => PanelMetrics.RowMeters,
    };

    /// <summary>True for what grows into room that is left over.</summary>
    public static bool IsFlexible(Widget widget) => widget switch
    {
        ListWidget or TableWidget or StepsWidget or PlotWidget or ImageWidget or SpaceWidget => widget.Rows <= 0f,
        LabelWidget { Role: LabelRole.Body } => false,
        ContainerWidget container => AnyFlexible(container.Children),
        _ => false,
    };

    private static bool AnyFlexible(IReadOnlyList<Widget> widgets)
    {
        for (int i = 0; i < widgets.Count; i++)
        {
            Widget widget = widgets[i];
            if (IsFlexible(widget))
            {
                return true;
            }
        }

        return false;
    }

    private static float SumOf(IReadOnlyList<Widget> children)
    {
        float sum = 0f;
        int shown = 0;
        for (int i = 0; i < children.Count; i++)
        {
            Widget child = children[i];
            sum += HeightOf(child);
            shown += child is DialogWidget ? 0 : 1;
        }

        return sum + (Math.Max(0, shown - 1) * PanelMetrics.GapMeters);
    }

    private static float LargestOf(IReadOnlyList<Widget> children)
    {
        float largest = 0f;
        for (int i = 0; i < children.Count; i++)
        {
            Widget child = children[i];
            largest = Math.Max(largest, HeightOf(child));
        }

        return largest;
    }

    private static float GridHeight(GridWidget grid)
    {
        int rows = (grid.Children.Count + grid.Columns - 1) / grid.Columns;
        return (rows * LargestOf(grid.Children)) + (Math.Max(0, rows - 1) * PanelMetrics.GapMeters);
    }
}
