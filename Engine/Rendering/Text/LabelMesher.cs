using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Rendering.Text;

/// <summary>Makes one mesh of all labels of a node. A label's pose is the center of its block or box; "|" breaks a line.</summary>
internal sealed class LabelMesher(TextLayout layout)
{
    /// <summary>Keeps labels off the surface they are printed on.</summary>
    private const float LiftMeters = 0.0006f;
    private const int MaximumFitSteps = 40;

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

    /// <summary>Lays the text out smaller until it fits into its box; its top left corner is the box's.</summary>
    private (TextBlock Block, float EmMeters, Vector2 TopLeft) Fit(TextLabel label, string text)
    {
        float em = label.LineHeightMeters / TextLayout.LineAdvanceEm;
        TextBlock block = layout.Layout(text, label.MaximumWidthMeters / em, TextAlignment.Left);
        for (int i = 0; i < MaximumFitSteps && block.HeightEm * em > label.BoxHeightMeters; i++)
        {
            em *= 0.95f;
            block = layout.Layout(text, label.MaximumWidthMeters / em, TextAlignment.Left);
        }

        return (block, em, new Vector2(-label.MaximumWidthMeters, label.BoxHeightMeters) * 0.5f);
    }

    private (TextBlock Block, float EmMeters, Vector2 TopLeft) Center(TextLabel label, string text)
    {
        float em = label.LineHeightMeters / TextLayout.LineAdvanceEm;
        bool isParagraph = text.Length > 60;
        TextBlock block = layout.Layout(text, label.MaximumWidthMeters / em, isParagraph ? TextAlignment.Left : TextAlignment.Center);
        em *= Math.Min(1f, label.MaximumWidthMeters / Math.Max(block.WidthEm * em, 1e-6f));
        return (block, em, new Vector2(block.WidthEm * -0.5f, block.HeightEm * 0.5f) * em);
    }

    private void Append(TextLabel label, string text, List<MeshVertex> vertices, List<uint> indices)
    {
        (TextBlock block, float em, Vector2 topLeft) = label.BoxHeightMeters > 0f ? Fit(label, text) : Center(label, text);
        Pose lifted = label.NodeFromText * Pose.At(0, 0, LiftMeters);
        TextMesh.Append(block, lifted, topLeft, em, label.Color, vertices, indices);
    }
}
