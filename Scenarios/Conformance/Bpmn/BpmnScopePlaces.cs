namespace VRLab.Conformance;

/// <summary>The places that a process or subprocess has for itself.</summary>
/// <param name="Begin">Holds a token when the scope is entered.</param>
/// <param name="Ended">Takes a token from each end inside; null for the process, whose tokens vanish.</param>
/// <param name="Cut">Takes a token when the scope has been ended before its time; null for the process.</param>
/// <param name="Running">Holds a token while the scope may go on; null where nothing can interrupt it.</param>
/// <param name="Guards">The running places of all scopes around, its own included.</param>
/// <param name="Catchers">The boundary events that catch what is thrown inside, innermost last, with the place that ends the scope for them.</param>
internal sealed record BpmnScopePlaces(int Begin, int? Ended, int? Cut, int? Running, IReadOnlyList<int> Guards, IReadOnlyList<BpmnCatcher> Catchers)
{
    /// <summary>Where a token goes that has nowhere else to go.</summary>
    public IEnumerable<int> AtEnd => Ended is { } place ? [place] : [];

    /// <summary>Where a token goes when the scope has been ended before its time.</summary>
    public IEnumerable<int> AtCut => Cut is { } place ? [place] : [];
}

/// <summary>An interrupting boundary event of a subprocess.</summary>
/// <param name="Running">The running place of the subprocess.</param>
/// <param name="Draining">Holds a token while what is left in the subprocess is taken away.</param>
internal sealed class BpmnCatcher(BpmnNode boundary, int running, int draining)
{
    public BpmnNode Boundary { get; } = boundary;

    public int Running { get; } = running;

    public int Draining { get; } = draining;

    /// <summary>True once an event inside throws to it: then it does not happen by itself.</summary>
    public bool IsThrownTo { get; set; }

    /// <summary>Whether it catches what an end event throws.</summary>
    public bool Catches(BpmnNode end) => Matches(end, "errorEventDefinition", "errorRef") || Matches(end, "escalationEventDefinition", "escalationRef") || Matches(end, "cancelEventDefinition", "id");

    private bool Matches(BpmnNode end, string definition, string reference)
    {
        if (!end.Has(definition) || !Boundary.Has(definition))
        {
            return false;
        }

        string? caught = reference == "id" ? null : Boundary.ReferenceOf(definition, reference);
        return caught is null || end.ReferenceOf(definition, reference) is not { } thrown || thrown == caught;
    }
}
