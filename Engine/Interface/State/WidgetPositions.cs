namespace VRLab.Interface;

/// <summary>Values of widgets as conditions compare them: 0 to 1, like the positions of controls.</summary>
public static class WidgetPositions
{
    /// <summary>A toggle 0 or 1; a slider its share of the range; of choices, lists and tabs the chosen one, from 0 for none or the first to 1 for the last; a text 1 once something is written.</summary>
    public static double Of(Widget widget, double value, string text) => widget switch
    {
        SliderWidget slider => (value - slider.Minimum) / (slider.Maximum - slider.Minimum),
        ChoiceWidget choice => ShareOf(value, choice.Options.Count),
        TabsWidget tabs => ShareOf(value, tabs.Titles.Count),
        ListWidget list => value < 0 ? 0 : (value + 1) / list.Items.Count,
        TextFieldWidget => text.Length > 0 ? 1 : 0,
        _ => value,
    };

    private static double ShareOf(double index, int count) => count > 1 ? index / (count - 1) : 0;
}
