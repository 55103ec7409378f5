using System.Globalization;
using VRLab.Core;

namespace VRLab.Assets.Parameters;

/// <summary>An author's parameters for one asset, checked against what the asset declares.</summary>
public sealed class KitArguments
{
    private const int LongestText = 400;
    private readonly string _assetName;
    private readonly IReadOnlyList<KitParameter> _declared;
    private readonly IReadOnlyDictionary<string, string> _given;

    /// <exception cref="ProblemException">A parameter is unknown, or its value is not what the asset declares.</exception>
    public KitArguments(string assetName, IReadOnlyList<KitParameter> declared, IReadOnlyDictionary<string, string> given)
    {
        _assetName = assetName;
        _declared = declared;
        _given = given;
        foreach (string name in given.Keys.Order(StringComparer.Ordinal))
        {
            Check(name, given[name]);
        }
    }

    public string Text(string name) => _given.TryGetValue(name, out string? value) ? value : Declared(name).Default;

    public float Number(string name) => NumberOrNone(name)
        ?? throw new InvalidOperationException($"Parameter '{name}' of '{_assetName}' has no default.");

    /// <summary>The number, or null where neither the author nor the asset gives one.</summary>
    public float? NumberOrNone(string name)
    {
        string text = Text(name);
        return text.Length == 0 ? null : (float)double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private KitParameter Declared(string name) => _declared.First(p => p.Name == name);

    private void Check(string name, string value)
    {
        KitParameter? parameter = _declared.FirstOrDefault(p => p.Name == name);
        if (parameter is null)
        {
            throw ProblemException.BadInput(
                $"Asset '{_assetName}' has no parameter '{name}'.", NearestName.Remedy(name, [.. _declared.Select(p => p.Name)]));
        }

        switch (parameter.Kind)
        {
            case KitParameterKind.Number:
                CheckNumber(parameter, value);
                break;
            case KitParameterKind.Choice:
                CheckChoice(parameter, value);
                break;
            default:
                CheckText(parameter, value);
                break;
        }
    }

    private void CheckNumber(KitParameter parameter, string value)
    {
        bool isNumber = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
        if (!isNumber || !(number >= parameter.Minimum && number <= parameter.Maximum))
        {
            throw ProblemException.BadInput(
                $"Parameter '{parameter.Name}' of asset '{_assetName}' is '{Shortened(value)}'.",
                string.Create(CultureInfo.InvariantCulture, $"Give a number from {parameter.Minimum} to {parameter.Maximum}."));
        }
    }

    private void CheckChoice(KitParameter parameter, string value)
    {
        if (!parameter.Choices!.Contains(value, StringComparer.Ordinal))
        {
            throw ProblemException.BadInput(
                $"Parameter '{parameter.Name}' of asset '{_assetName}' is '{Shortened(value)}'.", NearestName.Remedy(value, parameter.Choices!));
        }
    }

    private void CheckText(KitParameter parameter, string value)
    {
        if (value.Length > LongestText)
        {
            throw ProblemException.BadInput(
                $"Parameter '{parameter.Name}' of asset '{_assetName}' has {value.Length} characters.", $"Use at most {LongestText}.");
        }
    }

    private static string Shortened(string value) => value.Length <= 40 ? value : value[..40] + "...";
}
