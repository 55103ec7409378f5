namespace VRLab.Conformance;

/// <summary>The templates of Declare. Source: C. Di Ciccio and M. Montali, "Declarative Process Specifications: Reasoning, Discovery, Monitoring" (2022), table 1.</summary>
public enum DeclareTemplate
{
    Init,
    End,
    Existence,
    Absence,
    Exactly,
    Choice,
    ExclusiveChoice,
    RespondedExistence,
    CoExistence,
    Response,
    AlternateResponse,
    ChainResponse,
    Precedence,
    AlternatePrecedence,
    ChainPrecedence,
    Succession,
    AlternateSuccession,
    ChainSuccession,
    NotRespondedExistence,
    NotCoExistence,
    NotResponse,
    NotPrecedence,
    NotSuccession,
    NotChainResponse,
    NotChainPrecedence,
    NotChainSuccession,
}

/// <summary>A constraint on the order and number of activities of a trace.</summary>
/// <param name="Second">The second activity; null for templates of one.</param>
/// <param name="Count">At least (existence), fewer than (absence) or exactly so often.</param>
public sealed record DeclareConstraint(DeclareTemplate Template, string First, string? Second = null, int Count = 1)
{
    public bool IsUnary => Template <= DeclareTemplate.Exactly;

    public override string ToString() =>
        $"{Template}{(Template is DeclareTemplate.Existence or DeclareTemplate.Absence or DeclareTemplate.Exactly ? $" {Count}" : "")}[{First}{(Second is null ? "" : $", {Second}")}]";
}

/// <summary>What a trace shows of a constraint.</summary>
/// <param name="Activations">How often the constraint had something to say.</param>
/// <param name="Violations">The events, from 0, that break it; the number of events where it is what never came that breaks it.</param>
public sealed record DeclareResult(DeclareConstraint Constraint, int Activations, IReadOnlyList<int> Violations)
{
    public bool IsSatisfied => Violations.Count == 0;
}
