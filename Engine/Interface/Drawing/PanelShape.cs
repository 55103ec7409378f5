using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Interface;

public enum PanelShapeKind
{
    /// <summary>A rectangle with rounded corners, turned about its center; a disk or a thick line with round ends where the radius is half its height.</summary>
    Plate,
    Text,
    Picture,
}

public enum TextPlacement
{
    Left,
    Center,
    Right,
}

/// <summary>One thing that a panel draws, in the order of the list: later ones cover earlier ones. Colors are linear RGB and opacity.</summary>
public readonly record struct PanelShape
{
    public required PanelShapeKind Kind { get; init; }

    /// <summary>The plate; the box that the text must stay in; where all of the picture would lie.</summary>
    public required PanelRectangle Box { get; init; }

    public required Vector4 Color { get; init; }

    /// <summary>What lies outside is not drawn.</summary>
    public required PanelRectangle Clip { get; init; }

    /// <summary>Of a plate's corners.</summary>
    public float RadiusMeters { get; init; }

    /// <summary>Of a plate, anticlockwise. A turned plate is drawn as a whole where its center lies inside the clip.</summary>
    public float AngleRadians { get; init; }

    public string? Text { get; init; }

    public ModelImage? Image { get; init; }

    /// <summary>Distance between lines; the text shrinks where it does not fit into the box.</summary>
    public float LineHeightMeters { get; init; }

    public TextPlacement Placement { get; init; }

    /// <summary>Lines begin at the top of the box instead of standing in its middle.</summary>
    public bool IsAtTop { get; init; }
}
