using System.Numerics;
using System.Runtime.InteropServices;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Interface;

/// <summary>What a panel looks like, as a list of shapes without pixels: the renderer turns it into quads. For one thread; reused.</summary>
public sealed class PanelDrawing
{
    private readonly List<PanelShape> _shapes = new(128);
    private PanelRectangle _clip = PanelRectangle.Centered(new Vector2(100f));

    public ReadOnlySpan<PanelShape> Shapes => CollectionsMarshal.AsSpan(_shapes);

    /// <summary>Begins a new picture; nothing outside of <paramref name="clip"/> will be drawn.</summary>
    public void Begin(PanelRectangle clip)
    {
        _shapes.Clear();
        _clip = clip;
    }

    /// <summary>Draws what follows only inside of this box; returns the box that held before, to be set again.</summary>
    public PanelRectangle Clip(PanelRectangle box)
    {
        PanelRectangle before = _clip;
        _clip = box;
        return before;
    }

    public void Plate(PanelRectangle box, Vector4 color, float radiusMeters = 0f) =>
        _shapes.Add(new PanelShape { Kind = PanelShapeKind.Plate, Box = box, Color = color, Clip = _clip, RadiusMeters = radiusMeters });

    public void Disk(Vector2 center, float radiusMeters, Vector4 color) =>
        Plate(new PanelRectangle(center.X - radiusMeters, center.Y - radiusMeters, 2f * radiusMeters, 2f * radiusMeters), color, radiusMeters);

    /// <summary>A line with round ends.</summary>
    public void Line(Vector2 from, Vector2 to, float widthMeters, Vector4 color)
    {
        Vector2 along = to - from;
        float length = DetMath.Sqrt((along.X * along.X) + (along.Y * along.Y));
        Vector2 center = (from + to) * 0.5f;
        var box = new PanelRectangle(center.X - ((length + widthMeters) * 0.5f), center.Y - (widthMeters * 0.5f), length + widthMeters, widthMeters);
        _shapes.Add(new PanelShape
        {
            Kind = PanelShapeKind.Plate,
            Box = box,
            Color = color,
            Clip = _clip,
            RadiusMeters = widthMeters * 0.5f,
            AngleRadians = (float)DetMath.Atan2(along.Y, along.X),
        });
    }

    /// <summary>All of an image in this box; what lies outside of the clip is cut off.</summary>
    public void Picture(ModelImage image, PanelRectangle box) =>
        _shapes.Add(new PanelShape { Kind = PanelShapeKind.Picture, Box = box, Color = Vector4.One, Clip = _clip, Image = image });

    public void Text(string text, PanelRectangle box, float lineHeightMeters, Vector4 ink, TextPlacement placement = TextPlacement.Left, bool isAtTop = false)
    {
        if (text.Length > 0)
        {
            _shapes.Add(new PanelShape
            {
                Kind = PanelShapeKind.Text,
                Box = box,
                Color = ink,
                Clip = _clip,
                Text = text,
                LineHeightMeters = lineHeightMeters,
                Placement = placement,
                IsAtTop = isAtTop,
            });
        }
    }
}
