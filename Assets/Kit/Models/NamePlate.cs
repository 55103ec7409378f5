using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>Engraved plates: a large line (a tag number or Chinese name) and a small one below (the English name).</summary>
internal static class NamePlate
{
    /// <summary>Adds a plate whose back touches the pose's XY plane; adds nothing where both lines are empty.</summary>
    public static void Add(NodeBuilder node, Pose nodeFromPlate, float width, float height, string label, string sublabel)
    {
        if (label.Length + sublabel.Length == 0)
        {
            return;
        }

        node.Paint(Palette.White).In(nodeFromPlate).At(0, 0, 0.0015f).Box(width, height, 0.003f, 0.0008f);
        Lines(node, nodeFromPlate * Pose.At(0, 0, 0.0035f), width, height, label, sublabel, Inks.Black);
    }

    /// <summary>Two lines in a field of the given size, without a plate.</summary>
    public static void Lines(NodeBuilder node, Pose nodeFromField, float width, float height, string label, string sublabel, Vector4 ink)
    {
        float inner = width * 0.92f;
        if (sublabel.Length == 0)
        {
            node.Write(label, nodeFromField, height * 0.55f, ink, inner);
            return;
        }

        node.Write(label, nodeFromField * Pose.At(0, height * 0.19f, 0), height * 0.42f, ink, inner);
        node.Write(sublabel, nodeFromField * Pose.At(0, height * -0.25f, 0), height * 0.28f, ink, inner);
    }
}
