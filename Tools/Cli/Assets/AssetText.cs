using System.Globalization;
using System.Text;
using VRLab.Core.Models;
using VRLab.Gltf;

namespace VRLab.Cli;

/// <summary>Tells of a model file what an author wants to know before using it.</summary>
internal static class AssetText
{
    public static string Tell(string file, GltfModel model)
    {
        ModelAsset asset = model.Asset;
        ModelMeasure m = ModelMeasure.Of(asset);
        var text = new StringBuilder();
        Line(text, $"{file}");
        Line(text, $"  size        {m.Size.X:0.###} x {m.Size.Y:0.###} x {m.Size.Z:0.###} m, from ({m.Minimum.X:0.###}, {m.Minimum.Y:0.###}, {m.Minimum.Z:0.###}) to ({m.Maximum.X:0.###}, {m.Maximum.Y:0.###}, {m.Maximum.Z:0.###})");
        Line(text, $"  geometry    {m.Triangles} triangles, {m.Vertices} vertices, {m.Parts} parts in {asset.Nodes.Count} nodes");
        Line(text, $"  materials   {m.Materials}, {m.Images} images ({m.TextureBytes / 1048576.0:0.0} MiB unpacked)");
        Moves(text, asset);
        Lists(text, model);
        Facts(text, asset.Facts);
        Notes(text, "left out", model.Warnings);
        Notes(text, "doubtful", ScaleCheck.Doubts(m));
        return text.ToString();
    }

    private static void Moves(StringBuilder text, ModelAsset asset)
    {
        foreach (ModelAnimation animation in asset.Animations)
        {
            Line(text, $"  animation   {animation.Name}: {animation.DurationSeconds:0.##} s, {animation.Channels.Count} channels");
        }

        foreach (ModelSkin skin in asset.Skins)
        {
            Line(text, $"  skin        {skin.Name}: {skin.JointNodes.Count} joints");
        }

        int targets = asset.Nodes.SelectMany(n => n.Parts).Select(p => p.Mesh.MorphTargets.Count).DefaultIfEmpty().Max();
        if (targets > 0)
        {
            Line(text, $"  morphing    up to {targets} targets");
        }
    }

    private static void Lists(StringBuilder text, GltfModel model)
    {
        Named(text, "cameras", model.Asset.Cameras.Select(c => c.Name));
        Named(text, "lights", model.Asset.Lights.Select(l => l.Name));
        Named(text, "variants", model.Asset.Variants);
        Named(text, "anchors", model.Asset.Anchors.Keys);
        Named(text, "extensions", model.Extensions);
    }

    private static void Facts(StringBuilder text, ModelFacts facts)
    {
        Line(text, $"  license     {(facts.License.Length > 0 ? facts.License : "not said in the file: ask its author before you pass it on")}");
        Named(text, "author", new[] { facts.Author, facts.Copyright }.Where(t => t.Length > 0).Distinct());
        Named(text, "generator", new[] { facts.Generator }.Where(t => t.Length > 0));
        Named(text, "source", new[] { facts.Source }.Where(t => t.Length > 0));
    }

    private static void Notes(StringBuilder text, string kind, IEnumerable<string> notes)
    {
        foreach (string note in notes)
        {
            Line(text, $"  {kind}    {note}");
        }
    }

    private static void Named(StringBuilder text, string kind, IEnumerable<string> names)
    {
        string list = string.Join(", ", names);
        if (list.Length > 0)
        {
            Line(text, $"  {kind,-11} {list}");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append(Environment.NewLine);
}
