using System.Numerics;

namespace VRLab.Interface;

/// <summary>A rectangle in a panel's plane: meters, origin in the panel's center, +X to the right of the reader, +Y up.</summary>
public readonly record struct PanelRectangle(float Left, float Bottom, float Width, float Height)
{
    public float Right => Left + Width;

    public float Top => Bottom + Height;

    public Vector2 Center => new(Left + (Width * 0.5f), Bottom + (Height * 0.5f));

    public Vector2 Size => new(Width, Height);

    /// <summary>The rectangle of this size about the panel's center.</summary>
    public static PanelRectangle Centered(Vector2 size) => new(size.X * -0.5f, size.Y * -0.5f, size.X, size.Y);

    public bool Contains(Vector2 point) => point.X >= Left && point.X <= Right && point.Y >= Bottom && point.Y <= Top;

    /// <summary>Smaller by this much on each side; never less than nothing.</summary>
    public PanelRectangle Inset(float x, float y) =>
        new(Left + x, Bottom + y, Math.Max(0f, Width - (2f * x)), Math.Max(0f, Height - (2f * y)));

    public PanelRectangle Inset(float margin) => Inset(margin, margin);

    /// <summary>A strip of this height at the top.</summary>
    public PanelRectangle TopStrip(float height) => new(Left, Top - height, Width, height);

    /// <summary>What <see cref="TopStrip"/> of the same height leaves.</summary>
    public PanelRectangle BelowStrip(float height) => new(Left, Bottom, Width, Math.Max(0f, Height - height));

    /// <summary>The part between two shares of the width, 0 at the left edge.</summary>
    public PanelRectangle Columns(float from, float to) => new(Left + (Width * from), Bottom, Width * (to - from), Height);

    public PanelRectangle MovedBy(float x, float y) => this with { Left = Left + x, Bottom = Bottom + y };
}
