namespace VRLab.Interface;

/// <summary>A setting of the menu: its widget, and how the widget's value stands for a preference.</summary>
/// <param name="Get">The widget's value that says what the preferences say.</param>
/// <param name="Set">The preferences with what the widget's value says.</param>
internal sealed record MenuSetting(Widget Widget, Func<LearnerPreferences, double> Get, Func<LearnerPreferences, double, LearnerPreferences> Set)
{
    /// <summary>A choice among some values; where the preference is none of them, the nearest is shown.</summary>
    public static MenuSetting Among(ChoiceWidget widget, float[] values, Func<LearnerPreferences, float> get, Func<LearnerPreferences, float, LearnerPreferences> set) =>
        new(widget, preferences => Nearest(values, get(preferences)), (preferences, index) => set(preferences, values[(int)index]));

    public static MenuSetting OnOff(ToggleWidget widget, Func<LearnerPreferences, bool> get, Func<LearnerPreferences, bool, LearnerPreferences> set) =>
        new(widget, preferences => get(preferences) ? 1.0 : 0.0, (preferences, value) => set(preferences, value > 0.5));

    private static int Nearest(float[] values, float wanted)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            best = Math.Abs(values[i] - wanted) < Math.Abs(values[best] - wanted) ? i : best;
        }

        return best;
    }
}
