using VRLab.Core;
using VRLab.Interface;

namespace VRLab.Scenarios;

/// <summary>
/// An object that the author placed: which model of the kit, with which parameters, where, and what can be done with it.
/// </summary>
public sealed record SceneObject(
    ObjectId Id,
    LocalizedText Name,
    string Asset,
    IReadOnlyDictionary<string, string> Parameters,
    Pose WorldFromObject,
    Interaction? Interaction)
{
    /// <summary>Not there until a behavior lets it appear.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>Why it bears no more force than its limit; null where its author does not say.</summary>
    public LocalizedText? LimitReason { get; init; }

    /// <summary>Process values that can be seen on it.</summary>
    public IReadOnlyList<ShownValue> Shown { get; init; } = [];

    /// <summary>What can be read and pressed on it; the model's anchor <c>panel</c> is its middle, +Z toward the reader.</summary>
    public PanelDefinition? Panel { get; init; }

    /// <summary>What is heard of the process here.</summary>
    public IReadOnlyList<StateSound> Sounds { get; init; } = [];
}
