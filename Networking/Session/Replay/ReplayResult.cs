namespace VRLab.Session;

/// <summary>Whether running a recording again gave the same states. <paramref name="FirstDivergence"/> names the first that differs.</summary>
public sealed record ReplayResult(int HashesChecked, int HashesMatched, long TickCount, bool IsComplete, Divergence? FirstDivergence)
{
    /// <summary>At least one state was compared, and none differed.</summary>
    public bool IsFaithful => HashesChecked > 0 && HashesMatched == HashesChecked;
}

/// <summary>The first state that differs, and the parts of it: physics, interaction, process or rules.</summary>
public sealed record Divergence(long Tick, IReadOnlyList<string> Parts);
