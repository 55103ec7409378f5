using System.Numerics;

namespace VRLab.Interface;

/// <summary>
/// The parts of a widget that can be pointed at by themselves: segments, rows, keys, the ends of a slider. Painter and pointers share
/// these boxes, so that what is drawn is what is hit.
/// </summary>
public static class WidgetParts
{
    public const int None = -1;
    public const int SliderLess = 0;
    public const int SliderMore = 1;
    public const int SliderTrack = 2;

    /// <summary>Parts of a list or table beyond its rows.</summary>
    public const int ScrollUp = 1000;
    public const int ScrollDown = 1001;

    /// <summary>The part under a point, or <see cref="None"/>.</summary>
    public static int Find(Widget widget, PanelRectangle box, Vector2 point, PanelState state, int number)
    {
        if (!box.Contains(point))
        {
            return None;
        }

        return widget switch
        {
            ListWidget list => FindRow(list.Items.Count, RowsOf(box, PanelMetrics.RowMeters), box, point, state.ScrollOf(number), PanelMetrics.RowMeters),
            TableWidget table => FindScroll(table.Cells.Count, TableRows(box), box, point),
            _ => FindAmong(widget, box, point),
        };
    }

    /// <summary>How many parts a widget has, rows of lists apart; 0 for what cannot be pressed.</summary>
    public static int CountOf(Widget widget) => widget switch
    {
        ButtonWidget or ToggleWidget or TextFieldWidget => 1,
        SliderWidget => 3,
        ChoiceWidget choice => choice.Options.Count,
        TabsWidget tabs => tabs.Titles.Count,
        DialogWidget dialog => dialog.Buttons.Count,
        KeyboardWidget => KeyboardLayout.KeyCount,
        _ => 0,
    };

    public static PanelRectangle BoxOf(Widget widget, PanelRectangle box, int part) => widget switch
    {
        SliderWidget => SliderPart(box, part),
        ChoiceWidget choice => ChoicePart(choice, box, part),
        TabsWidget tabs => TabPart(tabs, box, part),
        DialogWidget dialog => DialogPart(dialog, box, part),
        KeyboardWidget => KeyboardLayout.BoxOf(box, part),
        _ => box,
    };

    public static PanelRectangle SliderPart(PanelRectangle box, int part)
    {
        PanelRectangle line = box.BelowStrip(box.Height - PanelMetrics.RowMeters);
        float end = Math.Min(PanelMetrics.RowMeters, line.Width * 0.2f);
        return part switch
        {
            SliderLess => line with { Width = end },
            SliderMore => line with { Left = line.Right - end, Width = end },
            _ => new PanelRectangle(line.Left + end, line.Bottom, line.Width - (2f * end), line.Height),
        };
    }

    public static PanelRectangle ChoicePart(ChoiceWidget choice, PanelRectangle box, int part)
    {
        PanelRectangle line = box with { Height = Math.Min(box.Height, PanelMetrics.RowMeters) };
        return line.Columns(part / (float)choice.Options.Count, (part + 1) / (float)choice.Options.Count);
    }

    public static PanelRectangle TabPart(TabsWidget tabs, PanelRectangle box, int part) =>
        box.TopStrip(WidgetHeights.TabBarMeters).Columns(part / (float)tabs.Titles.Count, (part + 1) / (float)tabs.Titles.Count).Inset(0.002f, 0f);

    public static PanelRectangle DialogPart(DialogWidget dialog, PanelRectangle box, int part)
    {
        PanelRectangle line = box.Inset(PanelMetrics.PaddingMeters) with { Height = PanelMetrics.RowMeters };
        return line.Columns(part / (float)dialog.Buttons.Count, (part + 1) / (float)dialog.Buttons.Count).Inset(PanelMetrics.GapMeters * 0.5f, 0f);
    }

    /// <summary>Whole rows of this height that the box shows.</summary>
    public static int RowsOf(PanelRectangle box, float rowMeters) => Math.Max(1, (int)((box.Height + 1e-4f) / rowMeters));

    /// <summary>Rows of a table below its heading.</summary>
    public static int TableRows(PanelRectangle box) => RowsOf(box.BelowStrip(PanelMetrics.TableRowMeters), PanelMetrics.TableRowMeters);

    public static PanelRectangle ScrollPart(PanelRectangle box, int part)
    {
        PanelRectangle bar = box with { Left = box.Right - PanelMetrics.ScrollBarMeters, Width = PanelMetrics.ScrollBarMeters };
        float height = Math.Min(PanelMetrics.ScrollBarMeters, box.Height * 0.5f);
        return part == ScrollUp ? bar.TopStrip(height) : bar with { Height = height };
    }

    private static int FindRow(int count, int visible, PanelRectangle box, Vector2 point, int firstItem, float rowMeters)
    {
        int scroll = FindScroll(count, visible, box, point);
        int row = (int)((box.Top - point.Y) / rowMeters);
        bool isBar = count > visible && point.X > box.Right - PanelMetrics.ScrollBarMeters;
        return scroll != None || isBar ? scroll : row < visible && firstItem + row < count ? firstItem + row : None;
    }

    private static int FindScroll(int count, int visible, PanelRectangle box, Vector2 point)
    {
        if (count <= visible)
        {
            return None;
        }

        return ScrollPart(box, ScrollUp).Contains(point) ? ScrollUp : ScrollPart(box, ScrollDown).Contains(point) ? ScrollDown : None;
    }

    private static int FindAmong(Widget widget, PanelRectangle box, Vector2 point)
    {
        for (int part = 0; part < CountOf(widget); part++)
        {
            if (BoxOf(widget, box, part).Contains(point))
            {
                return part;
            }
        }

        return None;
    }
}
