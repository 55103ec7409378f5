using System.Numerics;

namespace VRLab.Interface;

/// <summary>What a panel remembers of one pointer from tick to tick.</summary>
public struct PointerMemory
{
    /// <summary>The widget and part under the pointer; -1 where there is none.</summary>
    public int Widget { get; internal set; }

    public int Part { get; internal set; }

    /// <summary>The widget that was pressed and not let go since; -1 where there is none.</summary>
    public int HeldWidget { get; internal set; }

    public int HeldPart { get; internal set; }

    /// <summary>How long it has stayed on its part, in seconds; negative until the pointer has left what it activated by staying.</summary>
    public double DwellSeconds { get; internal set; }

    internal bool WasPressed { get; set; }

    /// <summary>Where it went down.</summary>
    internal Vector2 PressedAt { get; set; }

    internal int ScrollAtPress { get; set; }

    internal bool HasScrolled { get; set; }

    internal static PointerMemory Fresh => new() { Widget = -1, Part = -1, HeldWidget = -1, HeldPart = -1 };
}
