using VRLab.Core;

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
    Interaction? Interaction,
    QuantityId? Shows = null,
    double ShowsMinimum = 0,
    double ShowsMaximum = 1);
