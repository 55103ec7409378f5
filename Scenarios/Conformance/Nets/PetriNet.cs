namespace VRLab.Conformance;

/// <summary>
/// A place/transition net with arc weights and labeled transitions, immutable. Places and transitions are numbers in the
/// order in which the file names them. Definitions: T. Murata, "Petri Nets: Properties, Analysis and Applications" (1989), II-III.
/// </summary>
public sealed class PetriNet
{
    internal PetriNet(IReadOnlyList<NetPlace> places, IReadOnlyList<NetTransition> transitions, TokenCount[] initialMarking, IReadOnlyList<TokenCount[]> finalMarkings)
    {
        Places = places;
        Transitions = transitions;
        InitialMarking = initialMarking;
        FinalMarkings = finalMarkings;
        Labels = [.. transitions.Where(t => t.Label is not null).Select(t => t.Label!).Distinct(StringComparer.Ordinal)];
    }

    public IReadOnlyList<NetPlace> Places { get; }

    public IReadOnlyList<NetTransition> Transitions { get; }

    public IReadOnlyList<TokenCount> InitialMarking { get; }

    /// <summary>The markings in which a case may end, at least one.</summary>
    public IReadOnlyList<IReadOnlyList<TokenCount>> FinalMarkings { get; }

    /// <summary>The different labels, in the order of their first transition.</summary>
    public IReadOnlyList<string> Labels { get; }
}

/// <summary>A place by its id in the file and, where the file gives one, its name.</summary>
public sealed record NetPlace(string Id, string? Name);

/// <summary>A number of tokens: on a place in a marking, or moved over an arc. Places that are not named hold none.</summary>
public readonly record struct TokenCount(int Place, int Tokens);

/// <summary>A transition. Without a label it is silent: it moves tokens, and no log shows it.</summary>
/// <param name="Name">What to call it when it is silent: its name in the file, else its id.</param>
public sealed record NetTransition(string Id, string Name, string? Label, IReadOnlyList<TokenCount> Consumes, IReadOnlyList<TokenCount> Produces)
{
    public bool IsSilent => Label is null;
}
