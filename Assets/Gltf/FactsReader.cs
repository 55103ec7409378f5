using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Finds out who made a model and on what terms: from asset, its extras as model sites write them, and KHR_xmp_json_ld.</summary>
internal static class FactsReader
{
    public static ModelFacts Read(JsonPlace root)
    {
        JsonPlace asset = root["asset"];
        JsonPlace xmp = XmpOf(root, asset);
        return new ModelFacts
        {
            Author = First(TextOf(asset["extras"], "author"), TextOf(xmp, "dc:creator")),
            License = First(TextOf(asset["extras"], "license"), TextOf(xmp, "xmpRights:UsageTerms"), TextOf(xmp, "dc:rights"), TextOf(xmp, "xmpRights:WebStatement")),
            Copyright = asset.Text("copyright"),
            Generator = asset.Text("generator"),
            Source = First(TextOf(asset["extras"], "source"), TextOf(xmp, "dc:source")),
        };
    }

    private static JsonPlace XmpOf(JsonPlace root, JsonPlace asset)
    {
        JsonPlace all = root.Extension("KHR_xmp_json_ld");
        JsonPlace own = asset.Extension("KHR_xmp_json_ld");
        IReadOnlyList<JsonPlace> packets = all.Exists ? all.List("packets") : [];
        return own.Exists && packets.Count > 0 ? packets[own.Required("packet").AsIndex(packets.Count)] : own;
    }

    /// <summary>The text under a key, also where it is wrapped in a list or a choice of languages.</summary>
    private static string TextOf(JsonPlace owner, string key)
    {
        JsonPlace value = owner.IsObject ? owner[key] : owner;
        for (int level = 0; level < 4 && owner.IsObject; level++)
        {
            if (value.IsText)
            {
                return value.AsText();
            }

            value = value.IsObject ? value.Members().Select(m => m.Value).FirstOrDefault(m => m.IsText || m.IsList) : value.IsList ? value.Entry(0) : default;
        }

        return "";
    }

    private static string First(params string[] texts) => Array.Find(texts, t => t.Length > 0) ?? "";
}
