using VRLab.Core;

namespace VRLab.Interface;

/// <summary>Lists, tables and steps.</summary>
internal static class ListPainter
{
    public static void List(PanelBrush brush, ListWidget list, int number, PanelRectangle box)
    {
        int visible = WidgetParts.RowsOf(box, PanelMetrics.RowMeters);
        int first = brush.State.ScrollOf(number);
        bool scrolls = list.Items.Count > visible;
        float width = box.Width - (scrolls ? PanelMetrics.ScrollBarMeters + 0.004f : 0f);
        int chosen = (int)brush.State.ValueOf(number);
        for (int row = 0; row < visible && first + row < list.Items.Count; row++)
        {
            int item = first + row;
            PanelRectangle part = box.BelowStrip(row * PanelMetrics.RowMeters).TopStrip(PanelMetrics.RowMeters).Inset(0f, 0.001f) with { Width = width };
            PanelRectangle face = brush.Part(number, item, part, item == chosen ? brush.Theme.Accent : null);
            string text = item == chosen ? "✓ " + brush.In(list.Items[item]) : brush.In(list.Items[item]);
            brush.Write(text, face.Inset(0.012f, 0.004f), item == chosen ? brush.Theme.AccentInk : brush.Theme.Ink);
        }

        if (scrolls)
        {
            ScrollBar(brush, number, box, first, visible, list.Items.Count);
        }
    }

    public static void Table(PanelBrush brush, TableWidget table, int number, PanelRectangle box)
    {
        int visible = WidgetParts.TableRows(box);
        int first = brush.State.ScrollOf(number);
        bool scrolls = table.Cells.Count > visible;
        PanelRectangle content = box with { Width = box.Width - (scrolls ? PanelMetrics.ScrollBarMeters + 0.004f : 0f) };
        PanelRectangle heading = content.TopStrip(PanelMetrics.TableRowMeters);
        brush.Drawing.Plate(heading, brush.Theme.Hovered, 0.004f);
        TableRow(brush, table, heading, column => brush.In(table.Columns[column].Heading), isHeading: true);
        for (int row = 0; row < visible && first + row < table.Cells.Count; row++)
        {
            PanelRectangle line = content.BelowStrip((row + 1) * PanelMetrics.TableRowMeters).TopStrip(PanelMetrics.TableRowMeters);
            IReadOnlyList<LocalizedText> cells = table.Cells[first + row];
            if (row % 2 == 1)
            {
                brush.Drawing.Plate(line, brush.Theme.Surface, 0.004f);
            }

            TableRow(brush, table, line, column => column < cells.Count ? brush.In(cells[column]) : "", isHeading: false);
        }

        if (scrolls)
        {
            ScrollBar(brush, number, box, first, visible, table.Cells.Count);
        }
    }

    /// <summary>Shows the steps around the first that is due.</summary>
    public static void Steps(PanelBrush brush, IReadOnlyList<PanelStep> steps, PanelRectangle box)
    {
        int visible = WidgetParts.RowsOf(box, PanelMetrics.StepRowMeters);
        int due = 0;
        while (due < steps.Count && steps[due].State == PanelStepState.Done)
        {
            due++;
        }

        int first = Math.Clamp(due - (visible / 2), 0, Math.Max(0, steps.Count - visible));
        for (int row = 0; row < visible && first + row < steps.Count; row++)
        {
            PanelStep step = steps[first + row];
            PanelRectangle line = box.BelowStrip(row * PanelMetrics.StepRowMeters).TopStrip(PanelMetrics.StepRowMeters).Inset(0f, 0.001f);
            bool isDue = step.State == PanelStepState.Due;
            if (isDue)
            {
                brush.Drawing.Plate(line, brush.Theme.Surface, 0.006f);
                brush.Drawing.Plate(line with { Width = 0.005f }, brush.Theme.Accent, 0.0025f);
            }

            (string mark, System.Numerics.Vector4 ink) = step.State switch
            {
                PanelStepState.Done => ("✓", brush.Theme.Good),
                PanelStepState.Due => ("▶", brush.Theme.Accent),
                _ => ("○", brush.Theme.NoteInk),
            };
            PanelRectangle content = line.Inset(0.012f, 0.003f);
            brush.Write(mark, content with { Width = 0.028f }, ink, placement: TextPlacement.Center);
            brush.Write(brush.In(step.Text), content.Inset(0.018f, 0f).MovedBy(0.018f, 0f), isDue ? brush.Theme.Ink : brush.Theme.NoteInk, PanelMetrics.NoteLineMeters * 1.1f);
        }
    }

    private static void TableRow(PanelBrush brush, TableWidget table, PanelRectangle line, Func<int, string> textOf, bool isHeading)
    {
        float shares = 0f;
        foreach (TableColumn column in table.Columns)
        {
            shares += column.Share;
        }

        float from = 0f;
        for (int i = 0; i < table.Columns.Count; i++)
        {
            float to = from + (table.Columns[i].Share / shares);
            PanelRectangle cell = line.Columns(from, to).Inset(0.008f, 0.003f);
            brush.Write(textOf(i), cell, isHeading ? brush.Theme.NoteInk : brush.Theme.Ink, PanelMetrics.NoteLineMeters, table.Columns[i].Placement);
            from = to;
        }
    }

    private static void ScrollBar(PanelBrush brush, int number, PanelRectangle box, int first, int visible, int count)
    {
        End(brush, number, WidgetParts.ScrollUp, box, "▲");
        End(brush, number, WidgetParts.ScrollDown, box, "▼");
        PanelRectangle up = WidgetParts.ScrollPart(box, WidgetParts.ScrollUp);
        float room = Math.Max(0.01f, box.Height - (2f * up.Height) - 0.008f);
        float height = Math.Max(0.008f, room * visible / count);
        float top = up.Bottom - 0.004f - ((room - height) * first / Math.Max(1, count - visible));
        brush.Drawing.Plate(new PanelRectangle(up.Center.X - 0.004f, top - height, 0.008f, height), brush.Theme.NoteInk, 0.004f);
    }

    private static void End(PanelBrush brush, int number, int part, PanelRectangle box, string sign)
    {
        PanelRectangle face = brush.Part(number, part, WidgetParts.ScrollPart(box, part).Inset(0.002f));
        brush.Write(sign, face, brush.Theme.Ink, PanelMetrics.NoteLineMeters, TextPlacement.Center);
    }
}
