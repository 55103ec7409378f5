using System.Globalization;
using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>Markings that a person gives as <c>PLACE[=TOKENS][,PLACE...]</c>, places by id or name.</summary>
internal static class MarkingOptions
{
    public static void Apply(PetriNetBuilder builder, ModelOptions options, string path, Dictionary<string, int> placeByIdOrName)
    {
        if (options.InitialMarking is { } initial)
        {
            builder.ReplaceInitialMarking(Parse(initial, "--initial-marking", path, placeByIdOrName));
        }

        foreach (string final in options.FinalMarkings)
        {
            builder.AddFinalMarking(Parse(final, "--final-marking", path, placeByIdOrName));
        }
    }

    private static TokenCount[] Parse(string text, string option, string path, Dictionary<string, int> placeByIdOrName) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => ParseOne(part, option, path, placeByIdOrName))];

    private static TokenCount ParseOne(string part, string option, string path, Dictionary<string, int> placeByIdOrName)
    {
        int equals = part.LastIndexOf('=');
        string place = placeByIdOrName.ContainsKey(part) || equals < 0 ? part : part[..equals].Trim();
        int tokens = 1;
        bool isNumber = place.Length == part.Length || (int.TryParse(part[(equals + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out tokens) && tokens <= PnmlMarks.MaximumTokens);
        return placeByIdOrName.TryGetValue(place, out int number) && isNumber
            ? new TokenCount(number, tokens)
            : throw ProblemException.BadInput(
                $"{option}: '{part}' does not name a place of {path}.",
                $"Give PLACE or PLACE=TOKENS with one of: {string.Join(", ", placeByIdOrName.Keys.Where(name => name.Length > 0).Take(20))}.");
    }
}
