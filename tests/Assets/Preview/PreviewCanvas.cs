using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Tests.Preview;

/// <summary>
/// A small software rasterizer to look at models without a GPU: z-buffer, two lamps and a sky, labels as their bars.
/// It is for the eye, not for measuring.
/// </summary>
internal sealed class PreviewCanvas
{
    private const float Near = 0.05f;
    private readonly int _width;
    private readonly int _height;
    private readonly float[] _depth;
    private readonly Vector3[] _color;
    private readonly Pose _cameraFromWorld;
    private readonly Vector3 _eye;
    private readonly float _focal;

    public PreviewCanvas(int width, int height, Vector3 eye, Vector3 target, float fieldOfViewDegrees)
    {
        (_width, _height, _eye) = (width, height, eye);
        _depth = new float[width * height];
        _color = new Vector3[width * height];
        Array.Fill(_depth, float.MaxValue);
        Array.Fill(_color, new Vector3(0.35f, 0.4f, 0.45f));
        Matrix4x4 view = Matrix4x4.CreateLookAt(eye, target, Vector3.UnitY);
        var rotation = Quaternion.CreateFromRotationMatrix(view);
        _cameraFromWorld = new Pose(Vector3.Transform(-eye, rotation), rotation);
        _focal = height * 0.5f / MathF.Tan(fieldOfViewDegrees * MathF.PI / 360f);
    }

    public void Draw(ModelAsset asset, Pose worldFromModel)
    {
        foreach (ModelNode node in asset.Nodes)
        {
            Pose worldFromNode = worldFromModel * node.ModelFromNode;
            foreach (MeshPart part in node.Parts.OrderBy(p => p.Material.IsTransparent))
            {
                DrawMesh(part.Mesh, part.Material, worldFromNode);
            }

            foreach (TextLabel label in node.Labels)
            {
                DrawLabel(label, worldFromNode * label.NodeFromText);
            }
        }
    }

    public void Save(string path)
    {
        byte[] rgb = new byte[_width * _height * 3];
        for (int i = 0; i < _color.Length; i++)
        {
            rgb[i * 3] = Encode(_color[i].X);
            rgb[(i * 3) + 1] = Encode(_color[i].Y);
            rgb[(i * 3) + 2] = Encode(_color[i].Z);
        }

        PngFile.Write(path, _width, _height, rgb);
    }

    private static byte Encode(float linear) => (byte)(255f * MathF.Pow(Math.Clamp(linear / (1f + (0.25f * linear)), 0f, 1f), 1f / 2.2f));

    private void DrawMesh(MeshData mesh, MaterialData material, Pose worldFromNode)
    {
        for (int i = 0; i < mesh.Indices.Length; i += 3)
        {
            Corner a = Transform(mesh.Vertices[mesh.Indices[i]], worldFromNode);
            Corner b = Transform(mesh.Vertices[mesh.Indices[i + 1]], worldFromNode);
            Corner c = Transform(mesh.Vertices[mesh.Indices[i + 2]], worldFromNode);
            DrawClipped([a, b, c], material);
        }
    }

    private void DrawLabel(TextLabel label, Pose worldFromText)
    {
        string[] lines = label.Text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            float width = Math.Min(label.MaximumWidthMeters, lines[i].Sum(c => c > 255 ? 1f : 0.55f) * label.LineHeightMeters * 0.9f);
            float y = (((lines.Length - 1) * 0.5f) - i) * label.LineHeightMeters, h = label.LineHeightMeters * 0.3f;
            ReadOnlySpan<Vector2> corners = [new(-width / 2, y - h), new(width / 2, y - h), new(width / 2, y + h), new(-width / 2, y + h)];
            var polygon = new Corner[4];
            for (int k = 0; k < 4; k++)
            {
                var vertex = new MeshVertex(new Vector3(corners[k], 0.0006f), Vector3.UnitZ, default, default);
                polygon[k] = Transform(vertex, worldFromText);
            }

            DrawClipped(polygon, new MaterialData("text", label.Color with { W = 0.55f }, 0f, 0.9f, IsTransparent: true));
        }
    }

    private Corner Transform(MeshVertex vertex, Pose worldFromNode)
    {
        Vector3 world = worldFromNode.TransformPoint(vertex.Position);
        return new Corner(_cameraFromWorld.TransformPoint(world), world, worldFromNode.TransformDirection(vertex.Normal));
    }

    private void DrawClipped(ReadOnlySpan<Corner> polygon, MaterialData material)
    {
        var kept = new List<Corner>();
        for (int i = 0; i < polygon.Length; i++)
        {
            Corner a = polygon[i], b = polygon[(i + 1) % polygon.Length];
            float da = -a.Camera.Z - Near, db = -b.Camera.Z - Near;
            if (da >= 0f)
            {
                kept.Add(a);
            }

            if (da < 0f != db < 0f)
            {
                kept.Add(Corner.Mix(a, b, da / (da - db)));
            }
        }

        for (int i = 2; i < kept.Count; i++)
        {
            Fill(kept[0], kept[i - 1], kept[i], material);
        }
    }

    private void Fill(Corner a, Corner b, Corner c, MaterialData material)
    {
        Vector2 pa = Project(a), pb = Project(b), pc = Project(c);
        float area = Cross(pa, pb, pc);
        if (area >= -1e-6f)
        {
            return;
        }

        int left = (int)MathF.Max(0, MathF.Min(pa.X, MathF.Min(pb.X, pc.X))), right = (int)MathF.Min(_width - 1, MathF.Max(pa.X, MathF.Max(pb.X, pc.X)) + 1);
        int top = (int)MathF.Max(0, MathF.Min(pa.Y, MathF.Min(pb.Y, pc.Y))), bottom = (int)MathF.Min(_height - 1, MathF.Max(pa.Y, MathF.Max(pb.Y, pc.Y)) + 1);
        for (int y = top; y <= bottom; y++)
        {
            for (int x = left; x <= right; x++)
            {
                var p = new Vector2(x + 0.5f, y + 0.5f);
                float wa = Cross(pb, pc, p) / area, wb = Cross(pc, pa, p) / area, wc = 1f - wa - wb;
                if (wa >= 0f && wb >= 0f && wc >= 0f)
                {
                    Shade((y * _width) + x, wa, wb, wc, a, b, c, material);
                }
            }
        }
    }

    private void Shade(int pixel, float wa, float wb, float wc, Corner a, Corner b, Corner c, MaterialData material)
    {
        float ia = wa / -a.Camera.Z, ib = wb / -b.Camera.Z, ic = wc / -c.Camera.Z, sum = ia + ib + ic;
        float depth = 1f / sum;
        if (depth >= _depth[pixel])
        {
            return;
        }

        (ia, ib, ic) = (ia / sum, ib / sum, ic / sum);
        Vector3 world = (a.World * ia) + (b.World * ib) + (c.World * ic);
        Vector3 normal = Vector3.Normalize((a.Normal * ia) + (b.Normal * ib) + (c.Normal * ic));
        Vector3 lit = Light(world, normal, material);
        float alpha = material.IsTransparent ? material.BaseColor.W : 1f;
        _color[pixel] = (_color[pixel] * (1f - alpha)) + (lit * alpha);
        _depth[pixel] = material.IsTransparent ? _depth[pixel] : depth;
    }

    private Vector3 Light(Vector3 world, Vector3 normal, MaterialData material)
    {
        Vector3 view = Vector3.Normalize(_eye - world), toKey = Vector3.Normalize(new Vector3(0.45f, 0.8f, 0.55f));
        var albedo = new Vector3(material.BaseColor.X, material.BaseColor.Y, material.BaseColor.Z);
        float sky = 0.5f + (0.5f * normal.Y), key = MathF.Max(0f, Vector3.Dot(normal, toKey));
        float shine = MathF.Pow(MathF.Max(0f, Vector3.Dot(normal, Vector3.Normalize(view + toKey))), 2f / (material.Roughness * material.Roughness));
        Vector3 mirror = Vector3.Reflect(-view, normal);
        float reflected = material.Metallic * (0.25f + (0.5f * MathF.Max(0f, mirror.Y)) + (mirror.Y < -0.2f ? -0.1f : 0f));
        float floorShade = Math.Clamp(0.55f + (world.Y * 0.5f), 0.55f, 1f);
        Vector3 diffuse = albedo * ((1f - (0.6f * material.Metallic)) * ((0.28f + (0.35f * sky)) * floorShade + (0.55f * key)));
        return diffuse + (albedo * reflected) + (new Vector3(0.35f) * shine * (1f - material.Roughness)) + material.Emissive;
    }

    private Vector2 Project(Corner corner) =>
        new((_width * 0.5f) + (corner.Camera.X / -corner.Camera.Z * _focal), (_height * 0.5f) - (corner.Camera.Y / -corner.Camera.Z * _focal));

    private static float Cross(Vector2 a, Vector2 b, Vector2 c) => ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));

    private readonly record struct Corner(Vector3 Camera, Vector3 World, Vector3 Normal)
    {
        public static Corner Mix(Corner a, Corner b, float t) =>
            new(Vector3.Lerp(a.Camera, b.Camera, t), Vector3.Lerp(a.World, b.World, t), Vector3.Lerp(a.Normal, b.Normal, t));
    }
}
