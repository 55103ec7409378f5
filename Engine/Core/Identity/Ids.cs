namespace VRLab.Core;

/// <summary>A person or virtual learner in a session; 0 is the host itself. Unique within one session.</summary>
public readonly record struct ParticipantId(int Value)
{
    /// <summary>The session host: the author of records that no participant caused.</summary>
    public static ParticipantId Host => new(0);

    public override string ToString() => Value == 0 ? "host" : $"participant-{Value}";
}

/// <summary>The name of an object in a scenario, as its author wrote it (for example <c>discharge-valve</c>).</summary>
public readonly record struct ObjectId(string Name)
{
    public override string ToString() => Name;
}

/// <summary>The name of a step in a scenario.</summary>
public readonly record struct StepId(string Name)
{
    public override string ToString() => Name;
}

/// <summary>The name of a chapter in a scenario.</summary>
public readonly record struct ChapterId(string Name)
{
    public override string ToString() => Name;
}

/// <summary>The name of a hazard in a scenario.</summary>
public readonly record struct HazardId(string Name)
{
    public override string ToString() => Name;
}

/// <summary>The name of a variable, timer or branch of a scenario.</summary>
public readonly record struct VariableId(string Name)
{
    public override string ToString() => Name;
}

/// <summary>The name of a fault that an instructor can bring into a running scenario.</summary>
public readonly record struct FaultId(string Name)
{
    public override string ToString() => Name;
}

/// <summary>The name of a process quantity (for example <c>casing-pressure</c>); its unit is declared by the scenario.</summary>
public readonly record struct QuantityId(string Name)
{
    public override string ToString() => Name;
}
