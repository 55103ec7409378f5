using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>A kind of process model: what it needs and gives, and how one is made from the author's parameters (SI units).</summary>
public sealed record ProcessModelKind(
    string Name,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<ProcessQuantity> Quantities,
    IReadOnlyList<ProcessParameter> Parameters,
    Func<IReadOnlyDictionary<string, double>, IProcessModel> Create)
{
    /// <summary>Those of <see cref="Inputs"/> that a scenario need not name; they stay 0.</summary>
    public IReadOnlyList<string> OptionalInputs { get; init; } = [];

    /// <summary>The quantity's index for <see cref="IProcessModel.Value"/>; -1 where there is none of that name.</summary>
    public int IndexOf(QuantityId quantity)
    {
        for (int i = 0; i < Quantities.Count; i++)
        {
            if (Quantities[i].Id == quantity)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A parameter of a process model with its unit's dimension, default and bounds.</summary>
public sealed record ProcessParameter(string Name, Dimension Dimension, double Default, double Minimum, double Maximum);
