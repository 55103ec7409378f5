using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>What a process value moves on an object's model.</summary>
public enum ShownAs
{
    /// <summary>A gauge's needle sweeps its scale.</summary>
    Needle,

    /// <summary>The node <c>liquid</c> stands as high as its share of the range.</summary>
    Level,

    /// <summary>The node <c>liquid</c> gives way to <c>liquid-1</c>, <c>liquid-2</c> and so on, shade by shade.</summary>
    Color,

    /// <summary>The nodes <c>thread</c> and <c>bob</c> hang at the value as an angle from the plumb line.</summary>
    Swing,

    /// <summary>The node <c>thread</c> is as long as the value, and <c>bob</c> hangs at its end.</summary>
    Length,

    /// <summary>A drop falls from the anchor <c>tip</c> whenever the value has grown by one.</summary>
    Drops,

    /// <summary>Flames rise from the top of the object, by its share of the range.</summary>
    Fire,

    /// <summary>Smoke rises from the top of the object, by its share of the range.</summary>
    Smoke,
}

/// <summary>A process value that an object shows; what it shows is the share between the two ends, or the value itself.</summary>
public sealed record ShownValue(QuantityId Quantity, ShownAs As, double From, double To)
{
    /// <summary>The value is this object's only while it sits in this socket; elsewhere it keeps the last one.</summary>
    public ObjectId? WhileIn { get; init; }

    public double ShareOf(double value) => (value - From) / (To - From);
}
