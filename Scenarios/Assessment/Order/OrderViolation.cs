namespace VRLab.Assessment;

/// <summary>How a step is out of its place.</summary>
public enum OrderViolationKind
{
    /// <summary>Done before the related step, which must come first.</summary>
    TooEarly,

    /// <summary>Done only after the related step, which it must precede.</summary>
    TooLate,

    /// <summary>Changed places with the related step; this one was done first and must come second.</summary>
    Swapped,
}

/// <summary>A step that must move for the rest to be in order, and the step that shows it. Numbers as in <see cref="ProcedureOrder"/>.</summary>
public readonly record struct OrderViolation(OrderViolationKind Kind, int Step, int Related);
