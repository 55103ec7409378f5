using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>
/// A model of a technical process with a fixed step of one simulation tick. Inputs and quantities are addressed by their index
/// in the lists of its <see cref="ProcessModelKind"/>. Deterministic; allocates nothing after construction.
/// </summary>
public interface IProcessModel
{
    void SetInput(int index, double value);

    /// <summary>Advances by one tick (1/90 s).</summary>
    void Step();

    double Value(int index);

    void AddToHash(ref StateHash hash);
}
