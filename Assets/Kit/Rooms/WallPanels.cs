using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Rooms;

/// <summary>
/// Cuts a wall around its holes and lines their reveals. A room whose walls collide otherwise asks for the panels alone; of two rooms with a wall
/// between them one lines the holes.
/// </summary>
internal static class WallPanels
{
    public static void Add(NodeBuilder body, RoomWall wall, MaterialData paint, ReadOnlySpan<WallHole> holes, bool collides = true, bool hasReveals = true)
    {
        WallHole[] ordered = holes.ToArray();
        Array.Sort(ordered, (a, b) => a.X.CompareTo(b.X));
        Brush brush = body.Paint(paint).In(wall.RoomFromWall);
        float from = wall.Length * -0.5f;
        foreach (WallHole hole in ordered)
        {
            AddPanel(collides ? body : null, brush, wall, from, hole.Left, 0, wall.Height);
            AddPanel(collides ? body : null, brush, wall, hole.Left, hole.Right, 0, hole.Bottom);
            AddPanel(collides ? body : null, brush, wall, hole.Left, hole.Right, hole.Top, wall.Height);
            if (hasReveals)
            {
                AddReveal(brush, hole);
            }

            if (!hole.IsPassage && collides)
            {
                body.CollideBox(wall.At(hole.X, hole.Bottom + (hole.Height * 0.5f), RoomWall.ThicknessMeters * -0.5f), new Vector3(hole.Width, hole.Height, 0.04f));
            }

            from = hole.Right;
        }

        AddPanel(collides ? body : null, brush, wall, from, wall.Length * 0.5f, 0, wall.Height);
    }

    /// <summary>Texture coordinates run on over the whole wall, so that no seam shows.</summary>
    private static void AddPanel(NodeBuilder? body, Brush brush, RoomWall wall, float left, float right, float bottom, float top)
    {
        if (right - left < 1e-3f || top - bottom < 1e-3f)
        {
            return;
        }

        brush.Mesh.Quad(Corner(left, bottom), Corner(right, bottom), Corner(right, top), Corner(left, top));
        const float Thick = RoomWall.ThicknessMeters;
        body?.CollideBox(wall.At((left + right) * 0.5f, (bottom + top) * 0.5f, Thick * -0.5f), new Vector3(right - left, top - bottom, Thick));

        int Corner(float x, float y) => brush.Vertex(new Vector3(x, y, 0), Vector3.UnitZ, new Vector2(x, y));
    }

    private static void AddReveal(Brush brush, WallHole hole)
    {
        const float Deep = -RoomWall.ThicknessMeters;
        Side(new(hole.Left, hole.Bottom), new(hole.Left, hole.Top), Vector3.UnitX);
        Side(new(hole.Right, hole.Top), new(hole.Right, hole.Bottom), -Vector3.UnitX);
        Side(new(hole.Left, hole.Top), new(hole.Right, hole.Top), -Vector3.UnitY);
        if (hole.Bottom > 0)
        {
            Side(new(hole.Right, hole.Bottom), new(hole.Left, hole.Bottom), Vector3.UnitY);
        }

        void Side(Vector2 from, Vector2 to, Vector3 normal)
        {
            int a = brush.Vertex(new Vector3(from, 0), normal, from), b = brush.Vertex(new Vector3(to, 0), normal, to);
            int c = brush.Vertex(new Vector3(to, Deep), normal, to + new Vector2(Deep)), d = brush.Vertex(new Vector3(from, Deep), normal, from + new Vector2(Deep));
            brush.Mesh.Quad(a, d, c, b);
        }
    }
}
