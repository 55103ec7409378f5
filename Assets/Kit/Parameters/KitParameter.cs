namespace VRLab.Assets.Parameters;

public enum KitParameterKind
{
    Text,
    Number,
    Choice,
}

/// <summary>
/// What an asset lets an author choose: a text, a number within bounds (meters unless the asset says otherwise), or one of
/// a few words. An empty default of a number means "not given".
/// </summary>
public sealed record KitParameter(
    string Name, KitParameterKind Kind, string Default, double Minimum = 0, double Maximum = 0, IReadOnlyList<string>? Choices = null)
{
    public static KitParameter Text(string name, string defaultText = "") => new(name, KitParameterKind.Text, defaultText);

    public static KitParameter Number(string name, string defaultNumber, double minimum, double maximum) =>
        new(name, KitParameterKind.Number, defaultNumber, minimum, maximum);

    public static KitParameter Choice(string name, params IReadOnlyList<string> choices) =>
        new(name, KitParameterKind.Choice, choices[0], Choices: choices);
}
