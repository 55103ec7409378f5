namespace VRLab.Interface;

/// <summary>Draws a panel in its present state. Allocates texts of numbers only; for when something changed, not for every frame.</summary>
public static class PanelPainter
{
    public static void Paint(PanelDrawing drawing, PanelLogic logic, IPanelSource source, PanelLook look)
    {
        PanelRectangle whole = PanelRectangle.Centered(logic.Definition.SizeMeters);
        drawing.Begin(whole);
        drawing.Plate(whole, look.Theme.Grid, PanelMetrics.PaddingMeters);
        drawing.Plate(whole.Inset(0.002f), look.Theme.Background, PanelMetrics.PaddingMeters);
        var brush = new PanelBrush(drawing, look, logic);
        IReadOnlyList<PlacedWidget> placed = logic.Layout.Placed;
        for (int i = 0; i < placed.Count; i++)
        {
            PaintOne(brush, placed[i], source);
        }
    }

    private static void PaintOne(PanelBrush brush, in PlacedWidget placed, IPanelSource source)
    {
        (int number, PanelRectangle box) = (placed.Number, placed.Box);
        switch (placed.Widget)
        {
            case LabelWidget label:
                ControlPainter.Label(brush, label, box);
                break;
            case ButtonWidget button:
                ControlPainter.Button(brush, button, number, box);
                break;
            case ToggleWidget toggle:
                ControlPainter.Toggle(brush, toggle, number, box);
                break;
            case ChoiceWidget choice:
                ControlPainter.Choice(brush, choice, number, box);
                break;
            case SliderWidget slider:
                ControlPainter.Slider(brush, slider, number, box);
                break;
            case TabsWidget tabs:
                ControlPainter.Tabs(brush, tabs, number, box);
                break;
            case ListWidget list:
                ListPainter.List(brush, list, number, box);
                break;
            case TableWidget table:
                ListPainter.Table(brush, table, number, box);
                break;
            case StepsWidget:
                ListPainter.Steps(brush, source.Steps, box);
                break;
            case ValueWidget value:
                LivePainter.Value(brush, value, source, box);
                break;
            case ProgressWidget progress:
                LivePainter.Progress(brush, progress, source, box);
                break;
            case ImageWidget image:
                PicturePainter.Image(brush, image, source, box);
                break;
            case PlotWidget plot:
                PlotPainter.Plot(brush, plot, source, box);
                break;
            case TextFieldWidget field:
                WritingPainter.Field(brush, field, number, box);
                break;
            case KeyboardWidget:
                WritingPainter.Keyboard(brush, number, box);
                break;
            case DialogWidget dialog:
                WritingPainter.Dialog(brush, dialog, number, box);
                break;
        }
    }
}
