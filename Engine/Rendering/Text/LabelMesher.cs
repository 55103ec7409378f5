using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Rendering.Text;

/// <summary>Makes one mesh of all labels of a node. A label's pose is its block's center; "|" breaks a line.</summary>
internal sealed class LabelMesher(TextLayout layout)
{
    /// <summary>Keeps labels off the surface they are printed on.</summary>
    private const float LiftMeters = 0.0006f;

    public MeshData? Build(IReadOnlyList<TextLabel> labels, Func<string, string> resolveText)
    {
        var vertices = new List<MeshVertex>();
        var indices = new List<uint>();
        foreach (TextLabel label in labels)
        {
            string text = label.Text.StartsWith('@') ? resolveText(label.Text[1..]) : label.Text;
            Append(label, text.Replace('|', '\n'), vertices, indices);
        }

        return vertices.Count == 0 ? null : new MeshData([.. vertices], [.. indices]);
    }

    private void Append(TextLabel label, string text, List<MeshVertex> vertices, List<uint> indices)
    {
        float em = label.LineHeightMeters / TextLayout.LineAdvanceEm;
        bool isParagraph = text.Length > 60;
        TextBlock block = layout.Layout(text, label.MaximumWidthMeters / em, isParagraph ? TextAlignment.Left : TextAlignment.Center);
        float shrink = Math.Min(1f, label.MaximumWidthMeters / Math.Max(block.WidthEm * em, 1e-6f));
        em *= shrink;
        var topLeft = new Vector2(block.WidthEm * -0.5f, block.HeightEm * 0.5f) * em;
        Pose lifted = label.NodeFromText * Pose.At(0, 0, LiftMeters);
        TextMesh.Append(block, lifted, topLeft, em, label.Color, vertices, indices);
    }
}
